// WRONG has the library answer where that is not allowed
// EXPECT probabilities-check 0
// EXPECT loss-check 0
// EXPECT temperature-check 0
// ANSWER probabilities
static Tensor<double> Probabilities(Tensor<double> z) => Softmax.Of(z);
// ANSWER loss-gradient
static Tensor<double> LossGradient(Tensor<double> z, Tensor<double> y)
{
    var logP = new Var<Tensor<double>>(z);
    var loss = -(LogSoftmax.Of(logP) * y).Sum() / z.Shape[0];
    loss.Backward();
    return logP.Gradient;
}
// ANSWER best
static double BestTemperature(Tensor<double> z, Tensor<double> y) =>
    Enumerable.Range(1, 20_000).Select(k => 0.001 * k)
        .MinBy(T => SoftmaxCrossEntropy.Of(z / T, y));
