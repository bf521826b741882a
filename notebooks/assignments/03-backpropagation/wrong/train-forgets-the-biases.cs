// WRONG moves the weights and leaves the biases where they are
// EXPECT train-check 0
// ANSWER train
(Tensor<double>[] End, double[] Losses) Train(Tensor<double>[] start,
    Func<Tensor<double>[], (double Loss, Tensor<double>[] Slopes)> look,
    double rate, int steps)
{
    Tensor<double>[] p = [.. start];
    List<double> losses = [];
    for (int k = 0; k < steps; k++)
    {
        var (loss, slopes) = look(p);
        losses.Add(loss);
        for (int i = 0; i < p.Length; i += 2) p[i] = p[i] - rate * slopes[i];
    }
    return (p, [.. losses]);
}
