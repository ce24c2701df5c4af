import { section5 } from "../../proofs/section-5/index.ts";
import { checkSection } from "../laws.ts";

checkSection(section5);
