// WRONG measures on one side only
// EXPECT differences-check 0
// ANSWER differences
Tensor<double> Differences(Func<Tensor<double>, double> loss, Tensor<double> at,
    double h) =>
    Tensor.From(at.Shape, i =>
    {
        var up = at.Copy();
        up.Span[i] += h;
        return (loss(up) - loss(at)) / h;
    });
