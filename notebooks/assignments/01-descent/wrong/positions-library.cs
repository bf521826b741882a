// WRONG lets the library walk, which the question does not allow
// EXPECT positions-check 0
// ANSWER positions
double[] Positions(Func<double, double> slope, double start, double rate, int steps)
{
    var path = new List<double> { start };
    while (path.Count <= steps)
    {
        Tensor<double> w = path[^1];
        path.Add(GradientDescent.Step(w, rate, slope(path[^1])).Scalar);
    }
    return [.. path];
}
