// WRONG has the library differentiate, which the question does not allow
// EXPECT layer-check 0
// ANSWER layer
(Tensor<double> X, Tensor<double> W, Tensor<double> B) LayerBackward(Tensor<double> G,
    Tensor<double> X, Tensor<double> W)
{
    Var<Tensor<double>> x = new(X), w = new(W), b = new(Tensor.Zeros([W.Shape[1]]));
    (x.MatMul(w) + b).Backward(G);
    return (x.Gradient, w.Gradient, b.Gradient);
}
