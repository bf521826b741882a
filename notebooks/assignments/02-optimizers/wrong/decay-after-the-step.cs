// WRONG decays the new weight instead of the old one
// EXPECT decays-check 2
// ANSWER decays
(Tensor<double> Penalty, Tensor<double> Decoupled) Decays(Tensor<double> w,
    Tensor<double> g, Func<Tensor<double>, Tensor<double>> direction,
    double eta, double lambda) =>
    (w - eta * direction(g + lambda * w), (1 - eta * lambda) * (w - eta * direction(g)));
