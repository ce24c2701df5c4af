/** Whether the model of Theorem 3.2 may depend on the sample. */
import { step } from "lemmakit";
import { theoremOneModel, theoremTrained } from "../setting.ts";
import * as further from "./further-theorems.ts";

export const theorem32FixedModel = step({
  label: "theorem-3-2-fixed-model",
  where: "Theorem 3.2, an unsaid quantifier",
  rocq: further.theorem32FixedModel,
  printed: theoremTrained,
  latex: "f_{W,\\theta}",
  repair: {
    text: "One model for all samples. W may depend on the sample: Hoeffding's bound, applied to the effects, holds for all W at once.",
    claim: theoremOneModel,
    changes: ["gap-variables-independent"],
  },
  uses: ["theorem-3-2", "gap-variables-independent"],
  note: "Whether the model is fixed before the sample is drawn, or trained on it, is not said. The line is the theorem for a model that may be any of q once the sample is drawn, so for all of them at once, with constants valid for all outputs. Three inputs, n = 1: the representation that is flat near the input drawn and has a tooth near the other two has 2/3 on the left and 0.632 on the right at rho = 9/10, whatever is drawn. Where W alone is trained, as after pre-training, the printed proof fails and the printed bound stays true: the gaps are below a monotone function of the effects, for which the Dvoretzky-Kiefer-Wolfowitz inequality with Massart's constant gives the same deviation.",
});
