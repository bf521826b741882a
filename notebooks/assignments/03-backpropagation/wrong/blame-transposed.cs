// WRONG writes the blame down transposed, x δᵀ
// EXPECT example-check 1.5
// ANSWER blame
double[,] Blame(double[] delta, double[] x)
{
    var blame = new double[x.Length, delta.Length];
    for (int j = 0; j < x.Length; j++)
        for (int i = 0; i < delta.Length; i++)
            blame[j, i] = delta[i] * x[j];
    return blame;
}
