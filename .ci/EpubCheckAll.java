import com.adobe.epubcheck.tool.EpubChecker;

/** The command of EPUBCheck takes one book: this one takes pairs of a book and where to report on it. */
public class EpubCheckAll {
  public static void main(String[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      new EpubChecker().run(new String[] {pairs[i], "--json", pairs[i + 1], "--usage", "--quiet"});
    }
  }
}
