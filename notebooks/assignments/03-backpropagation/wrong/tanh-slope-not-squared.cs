// WRONG takes 1 − A for the slope of tanh
// EXPECT activation-check 1
// ANSWER through-tanh
Tensor<double> ThroughTanh(Tensor<double> G, Tensor<double> A) => G * (1 - A);
