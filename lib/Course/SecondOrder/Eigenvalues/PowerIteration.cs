namespace Course;

/// <summary>Power iteration: multiply by A again and again; what remains is the direction that A stretches most.</summary>
/// <remarks>
/// For a symmetric A. The error falls by |λ₂/λ₁| with every product. Finds the eigenvalue of the largest magnitude, which for an
/// indefinite Hessian may be a negative one. Ledger E-68, E-93.
/// </remarks>
public static class PowerIteration
{
    /// <summary>The eigenvalue of the largest magnitude.</summary>
    /// <param name="product">v ↦ A v, such as <see cref="Hessian.Operator(IFunction, Tensor{double})"/>.</param>
    /// <param name="start">A first direction that is not orthogonal to the one sought, such as random numbers.</param>
    /// <param name="tolerance">Ends when ‖A v − λ v‖ ≤ tolerance · |λ|.</param>
    /// <param name="maxProducts">Ends after so many products in any case; look at the residual.</param>
    /// <exception cref="ArgumentException">The start is 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no product to be made.</exception>
    public static EigenPair Run(Func<Tensor<double>, Tensor<double>> product, Tensor<double> start, double tolerance = 1e-10, int maxProducts = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxProducts, 1);
        double length = Dense.Norm(start);
        if (!(length > 0)) throw new ArgumentException("Power iteration needs a first direction other than 0.", nameof(start));
        var v = start / length;
        for (int products = 1; ; products++)
        {
            var av = product(v);
            double value = Dense.Dot(v, av), residual = Dense.Norm(av - value * v);
            if (residual <= tolerance * Math.Abs(value) || products == maxProducts) return new(value, v, residual, products);
            v = av / Dense.Norm(av);
        }
    }
}
