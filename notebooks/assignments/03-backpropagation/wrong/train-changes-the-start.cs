// WRONG writes the new parameters into the array of the start
// EXPECT train-check 2
// ANSWER train
(Tensor<double>[] End, double[] Losses) Train(Tensor<double>[] start,
    Func<Tensor<double>[], (double Loss, Tensor<double>[] Slopes)> look,
    double rate, int steps)
{
    List<double> losses = [];
    for (int k = 0; k < steps; k++)
    {
        var (loss, slopes) = look(start);
        losses.Add(loss);
        for (int i = 0; i < start.Length; i++) start[i] -= rate * slopes[i];
    }
    return (start, [.. losses]);
}
