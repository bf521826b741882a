// WRONG adds ε under the root
// EXPECT adam-check 4
// ANSWER adam
(Tensor<double> W, Tensor<double> M, Tensor<double> V) AdamStep(Tensor<double> w,
    Tensor<double> m, Tensor<double> v, Tensor<double> g, int t,
    double eta, double beta1, double beta2, double epsilon)
{
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g.Square();
    var mHat = m / (1 - Math.Pow(beta1, t));
    var vHat = v / (1 - Math.Pow(beta2, t));
    return (w - eta * mHat / (vHat + epsilon).Sqrt(), m, v);
}
