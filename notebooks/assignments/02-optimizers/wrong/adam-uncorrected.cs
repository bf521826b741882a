// WRONG leaves out both corrections
// EXPECT adam-check 2
// ANSWER adam
(Tensor<double> W, Tensor<double> M, Tensor<double> V) AdamStep(Tensor<double> w,
    Tensor<double> m, Tensor<double> v, Tensor<double> g, int t,
    double eta, double beta1, double beta2, double epsilon)
{
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g.Square();
    return (w - eta * m / (v.Sqrt() + epsilon), m, v);
}
