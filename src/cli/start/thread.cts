const bundled = require("./bundled.cjs");

const loaded = bundled.load("check");
if (loaded) void loaded.bundle.thread();
else void import("../check-worker.js");
