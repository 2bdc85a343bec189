import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

/** Judges all PDFs in one run: takes pairs of a profile (ua1, 2a) and a file, prints a JSON list of verdicts. */
public class VeraPdfAll {
  public static void main(String[] pairs) throws Exception {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    var verdicts = new ArrayList<Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      verdicts.add(judge(PDFAFlavour.fromString(pairs[i]), new File(pairs[i + 1])));
    }
    System.out.println(new ObjectMapper().writeValueAsString(verdicts));
  }

  private static Map<String, Object> judge(PDFAFlavour profile, File file) throws Exception {
    var foundry = Foundries.defaultInstance();
    var options =
        ValidatorConfigBuilder.defaultBuilder()
            .flavour(profile)
            .showErrorMessages(true)
            .maxNumberOfDisplayedFailedChecks(20)
            .build();
    try (var parser = foundry.createParser(file, profile);
        var validator = foundry.createValidator(options, profile)) {
      ValidationResult result = validator.validate(parser);
      List<Map<String, Object>> failed =
          result.getTestAssertions().stream()
              .map(
                  check ->
                      Map.<String, Object>of(
                          "clause", check.getRuleId().getClause(),
                          "test", check.getRuleId().getTestNumber(),
                          "message", String.valueOf(check.getErrorMessage()),
                          "place", check.getLocation().getContext()))
              .toList();
      int failures = result.getFailedChecks().values().stream().mapToInt(Integer::intValue).sum();
      return Map.of(
          "file", file.getPath(),
          "isCompliant", result.isCompliant(),
          "checks", result.getTotalAssertions(),
          "failures", failures,
          "failed", failed);
    }
  }
}
