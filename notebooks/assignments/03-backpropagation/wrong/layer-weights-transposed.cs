// WRONG gives the gradient of W back transposed, Gᵀ X
// EXPECT layer-check 2.5
// ANSWER layer
(Tensor<double> X, Tensor<double> W, Tensor<double> B) LayerBackward(Tensor<double> G,
    Tensor<double> X, Tensor<double> W) =>
    (G.MatMul(W.Transpose()), G.Transpose().MatMul(X), G.Sum(axis: 0));
