// WRONG walks through whole batches only
// EXPECT minibatch-check 3
// ANSWER epoch
Tensor<double> Epoch(Tensor<double> w, int[] order, int batchSize, double eta,
    Func<Tensor<double>, int[], Tensor<double>> gradient)
{
    for (int k = 0; k + batchSize <= order.Length; k += batchSize)
        w = w - eta * gradient(w, order[k..(k + batchSize)]);
    return w;
}
