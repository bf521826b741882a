// WRONG nudges the point itself and does not put it back
// EXPECT differences-check 1
// ANSWER differences
Tensor<double> Differences(Func<Tensor<double>, double> loss, Tensor<double> at,
    double h) =>
    Tensor.From(at.Shape, i =>
    {
        at.Span[i] += h;
        double up = loss(at);
        at.Span[i] -= 2 * h;
        return (up - loss(at)) / (2 * h);
    });
