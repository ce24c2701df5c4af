import { appendixA } from "../../proofs/appendix-a/index.ts";
import { checkSection } from "../laws.ts";

checkSection(appendixA);
