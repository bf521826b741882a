// WRONG lets through what has a positive gradient instead of a positive input
// EXPECT activation-check 1
// ANSWER through-relu
Tensor<double> ThroughReLU(Tensor<double> G, Tensor<double> Z) => G * G.Step();
