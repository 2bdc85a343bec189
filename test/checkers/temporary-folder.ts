export { inTemporaryFolder } from "../../build/temporary-folder.ts";
