// WRONG subtracts the decay without the learning rate
// EXPECT decays-check 1
// ANSWER decays
(Tensor<double> Penalty, Tensor<double> Decoupled) Decays(Tensor<double> w,
    Tensor<double> g, Func<Tensor<double>, Tensor<double>> direction,
    double eta, double lambda) =>
    (w - eta * direction(g + lambda * w), w - lambda * w - eta * direction(g));
