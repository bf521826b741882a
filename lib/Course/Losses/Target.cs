namespace Course;

/// <summary>Checks that targets belong to predictions, before a loss quietly broadcasts one against the other.</summary>
internal static class Target
{
    /// <summary>Targets have the predictions' shape, or are one number for all, and are numbers.</summary>
    public static void Check<V>(string loss, V prediction, V target) where V : IArray<V>
    {
        if (prediction.Shape.IsKnown && target.Shape.IsKnown && target.Shape != prediction.Shape && target.Shape.Rank > 0)
            throw new ShapeException($"{loss}: the targets have shape {target.Shape}, the predictions {prediction.Shape}; they must be the same. Reshape one of them: broadcasting would compare every prediction with every target.");
        Check(loss, target, double.IsFinite, "must be a finite number");
    }

    /// <summary>The same, for targets that are probabilities.</summary>
    public static void CheckProbability<V>(string loss, V prediction, V target) where V : IArray<V>
    {
        Check(loss, prediction, target);
        Check(loss, target, value => value is >= 0 and <= 1, "must be a probability from 0 to 1 (a class is 0 or 1)");
    }

    private static void Check<V>(string loss, V target, Func<double, bool> fits, string rule)
    {
        int at = 0;
        foreach (double value in Numbers(target))
        {
            if (!fits(value)) throw new ArgumentException($"{loss}: target {at} is {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}; it {rule}.", nameof(target));
            at++;
        }
    }

    private static double[] Numbers<V>(V target) => target switch
    {
        Tensor<double> numbers => numbers.ToArray(),
        Tensor<float> numbers => numbers.To<double>().ToArray(),
        Var<Tensor<double>> variable => variable.Value.ToArray(),
        Var<Tensor<float>> variable => variable.Value.To<double>().ToArray(),
        _ => [],
    };
}
