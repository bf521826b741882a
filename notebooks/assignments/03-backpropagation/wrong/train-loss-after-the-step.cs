// WRONG writes down the loss after each step
// EXPECT train-check 2
// ANSWER train
(Tensor<double>[] End, double[] Losses) Train(Tensor<double>[] start,
    Func<Tensor<double>[], (double Loss, Tensor<double>[] Slopes)> look,
    double rate, int steps)
{
    Tensor<double>[] p = [.. start];
    List<double> losses = [];
    for (int k = 0; k < steps; k++)
    {
        var (_, slopes) = look(p);
        for (int i = 0; i < p.Length; i++) p[i] = p[i] - rate * slopes[i];
        losses.Add(look(p).Loss);
    }
    return (p, [.. losses]);
}
