using System.Numerics.Tensors;

namespace Course;

/// <summary>Keeps gradients from growing too large, between Backward and the optimizer's Step.</summary>
/// <remarks>Equal to torch.nn.utils.clip_grad_norm_ and clip_grad_value_. R. Pascanu, T. Mikolov, Y. Bengio, ICML 2013.</remarks>
public static class GradientClipping
{
    // PyTorch's, so that a norm of 0 divides nothing by 0
    private const double Epsilon = 1e-6;

    /// <summary>The norm of all gradients as one vector.</summary>
    public static double Norm<T>(IReadOnlyList<Parameter<T>> parameters) where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return GradientNorm.Of(parameters);
    }

    /// <summary>Shortens all gradients together, g ← g · c / ‖g‖, when their norm is above c; the direction stays.</summary>
    /// <param name="parameters">The gradients of all of them count as one vector.</param>
    /// <param name="largestNorm">c.</param>
    /// <returns>‖g‖ as it was before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">c is negative or no number.</exception>
    /// <exception cref="GradientException">A gradient is infinite or NaN: nothing could be made of it.</exception>
    public static double ByNorm<T>(IReadOnlyList<Parameter<T>> parameters, double largestNorm) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Hyperparameter.NotNegative(largestNorm);
        double norm = Norm(parameters);
        if (!double.IsFinite(norm)) throw new GradientException(NotFinite(parameters, norm));
        double factor = largestNorm / (norm + Epsilon);
        if (factor < 1) GradientNorm.Scale(parameters, factor);
        return norm;
    }

    /// <summary>Cuts every number of every gradient to [−c, c]; the direction may change.</summary>
    /// <param name="parameters">Whose gradients are cut.</param>
    /// <param name="largest">c.</param>
    /// <returns>‖g‖ as it was before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">c is negative or no number.</exception>
    public static double ByValue<T>(IReadOnlyList<Parameter<T>> parameters, double largest) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var limit = T.CreateTruncating(Hyperparameter.NotNegative(largest));
        double norm = Norm(parameters);
        for (int i = 0; i < parameters.Count; i++)
        {
            var gradient = parameters[i].Gradient.Span;
            TensorPrimitives.Clamp(gradient, -limit, limit, gradient);
        }
        return norm;
    }

    private static string NotFinite<T>(IReadOnlyList<Parameter<T>> parameters, double norm) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var broken = parameters.FirstOrDefault(parameter => !T.IsFinite(TensorPrimitives.Norm<T>(parameter.Gradient.Span)));
        return $"The norm of the gradients is {norm}, so they cannot be clipped to a norm; {(broken is null ? "they overflow together" : $"the first that is not finite is that of '{broken.Name}'")}.";
    }
}
