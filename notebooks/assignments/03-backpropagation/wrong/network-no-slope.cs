// WRONG forgets the slope of tanh on the way back
// EXPECT network-check 2
// ANSWER network
(Tensor<double> W1, Tensor<double> b1, Tensor<double> W2, Tensor<double> b2)
    NetworkGradients(Tensor<double> X, Tensor<double> Y, Tensor<double> W1,
        Tensor<double> b1, Tensor<double> W2, Tensor<double> b2)
{
    var (A1, Z2) = Forward(X, W1, b1, W2, b2);
    var d2 = (Z2 - Y) / X.Shape[0];
    var d1 = d2.MatMul(W2.Transpose());
    return (X.Transpose().MatMul(d1), d1.Sum(0), A1.Transpose().MatMul(d2), d2.Sum(0));
}
