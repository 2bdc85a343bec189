/** A style sheet that a program brings along. */
declare module "*.css" {
  const style: string;
  export default style;
}
