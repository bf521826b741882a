// WRONG works on a copy, but moves on without putting a parameter back
// EXPECT differences-check 1
// ANSWER differences
Tensor<double> Differences(Func<Tensor<double>, double> loss, Tensor<double> at, double h)
{
    var (copy, slopes) = (at.Copy(), Tensor.Zeros(at.Shape));
    for (int i = 0; i < at.Count; i++)
    {
        copy.Span[i] += h;
        double up = loss(copy);
        copy.Span[i] -= 2 * h;
        slopes.Span[i] = (up - loss(copy)) / (2 * h);
    }
    return slopes;
}
