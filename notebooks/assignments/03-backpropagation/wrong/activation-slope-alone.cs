// WRONG gives back the slopes and forgets the gradient that came in
// EXPECT activation-check 0
// ANSWER through-tanh
Tensor<double> ThroughTanh(Tensor<double> G, Tensor<double> A) => 1 - A.Square();
// ANSWER through-relu
Tensor<double> ThroughReLU(Tensor<double> G, Tensor<double> Z) => Z.Step();
