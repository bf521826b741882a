// WRONG steps rightly once, and gives the old move back instead of the new one
// EXPECT nesterov-check 0
// ANSWER nesterov
(Tensor<double> W, Tensor<double> Move) Nesterov(Tensor<double> w, Tensor<double> move,
    Func<Tensor<double>, Tensor<double>> gradient, double eta, double beta) =>
    (w + beta * move - eta * gradient(w + beta * move), move);
