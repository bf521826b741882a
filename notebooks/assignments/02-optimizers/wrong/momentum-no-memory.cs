// WRONG forgets the last move: plain gradient descent
// EXPECT momentum-check 1
// ANSWER momentum
(Tensor<double> W, Tensor<double> Move) Momentum(Tensor<double> w, Tensor<double> move,
    Tensor<double> g, double eta, double beta) => (w - eta * g, -eta * g);
