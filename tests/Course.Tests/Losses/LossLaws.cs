namespace Course.Tests;

/// <summary>What must hold for every loss to train with.</summary>
public static class LossLaws
{
    /// <summary>Its value is the formula's, and its gradient is reverse mode through the formula, and central differences of the loss itself.</summary>
    public static void Hold<TTarget>(Loss<double, TTarget> loss, TTarget targets, Func<Var<Tensor<double>>, Var<Tensor<double>>> formula, Tensor<double> z)
    {
        var variable = new Var<Tensor<double>>(z);
        var expected = formula(variable);
        expected.Backward();
        Laws.Close(loss.Of(z, targets), expected.Value.Scalar, Laws.Exact, "loss = formula");
        var gradient = loss.Gradient.Copy();
        Laws.Close(gradient, variable.Gradient, Laws.Exact, "gradient = reverse mode");
        Laws.Close(gradient, CentralDifferences.Gradient(point => loss.Of(point, targets), z), Laws.Differences, "gradient = differences");
    }

    /// <summary>Once warm, a call allocates nothing.</summary>
    public static void AllocateNothing<TTarget>(Loss<float, TTarget> loss, TTarget targets, Tensor<float> z)
    {
        for (int i = 0; i < 50; i++) loss.Of(z, targets);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) loss.Of(z, targets);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
