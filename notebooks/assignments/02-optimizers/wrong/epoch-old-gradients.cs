// WRONG asks for all gradients at the weights of the start
// EXPECT minibatch-check 2
// ANSWER epoch
Tensor<double> Epoch(Tensor<double> w, int[] order, int batchSize, double eta,
    Func<Tensor<double>, int[], Tensor<double>> gradient)
{
    var next = w;
    for (int k = 0; k < order.Length; k += batchSize)
        next -= eta * gradient(w, order[k..Math.Min(k + batchSize, order.Length)]);
    return next;
}
