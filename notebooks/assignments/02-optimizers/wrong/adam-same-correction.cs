// WRONG divides by 1 − β at every step, which is right only at t = 1
// EXPECT adam-check 4
// ANSWER adam
(Tensor<double> W, Tensor<double> M, Tensor<double> V) AdamStep(Tensor<double> w,
    Tensor<double> m, Tensor<double> v, Tensor<double> g, int t,
    double eta, double beta1, double beta2, double epsilon)
{
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g.Square();
    var scale = (v / (1 - beta2)).Sqrt() + epsilon;
    return (w - eta * m / (1 - beta1) / scale, m, v);
}
