// WRONG lets the decay through the direction both times
// EXPECT decays-check 1
// ANSWER decays
(Tensor<double> Penalty, Tensor<double> Decoupled) Decays(Tensor<double> w,
    Tensor<double> g, Func<Tensor<double>, Tensor<double>> direction,
    double eta, double lambda)
{
    var next = w - eta * direction(g + lambda * w);
    return (next, next);
}
