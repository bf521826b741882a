namespace Course.Tests;

/// <summary>½ θᵀHθ − θᵀb with a given symmetric H.</summary>
internal sealed class Bowl(Tensor<double> hessian, Tensor<double> b) : Objective
{
    public static Bowl Random(int n, int seed)
    {
        var root = Tensor.Normal([n, n], seed);
        return new(root.MatMul(root.Transpose()) + Tensor.Identity(n), Tensor.Normal([n], seed + 1));
    }

    public Tensor<double> Minimum => Dense.Tensor(Dense.Matrix(hessian).Solve(Dense.Vector(b)), b.Shape);

    public override V Evaluate<V>(V theta)
    {
        var column = theta.Reshape([b.Count, 1]);
        return 0.5 * (column * V.Constant(hessian).MatMul(column)).Sum() - (theta * V.Constant(b)).Sum();
    }

    public override Formula Formula => new(@"\tfrac12\theta^\top H\theta-\theta^\top b");
}
