// WRONG takes one step, however many are asked for
// EXPECT train-check 2
// ANSWER train
static (Tensor<double> W, Tensor<double> b) Train(
    Tensor<double> X, Tensor<double> y, double rate, int steps)
{
    var W = Tensor.Zeros([X.Shape[1], y.Shape[1]]);
    var b = Tensor.Zeros([1, y.Shape[1]]);
    var G = SoftmaxCrossEntropy.Gradient(X.MatMul(W) + b, y);
    return (W - rate * X.Transpose().MatMul(G), b - rate * G.Sum(0, keepAxis: true));
}
