// WRONG takes the mean for the bias instead of the sum
// EXPECT layer-check 3
// ANSWER layer
(Tensor<double> X, Tensor<double> W, Tensor<double> B) LayerBackward(Tensor<double> G,
    Tensor<double> X, Tensor<double> W) =>
    (G.MatMul(W.Transpose()), X.Transpose().MatMul(G), G.Mean(axis: 0));
