namespace Course;

/// <summary>
/// The chain rule as a product of Jacobians, J = Jₙ ⋯ J₂ J₁, multiplied out in either order with the multiplications counted.
/// </summary>
/// <remarks>
/// All orders give the same product; a product of [m, k] and [k, n] takes m·k·n multiplications. Where the last function has one
/// output, the order that begins there only ever holds a single row. Ledger D-02.
/// </remarks>
public sealed class JacobianChain
{
    private readonly IReadOnlyList<Tensor<double>> jacobians;

    /// <summary>A chain of functions by its Jacobians, each [outputs, inputs], the function applied first in front.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="ShapeException">One is no matrix, or its inputs are not as many as the outputs before it.</exception>
    public JacobianChain(params IReadOnlyList<Tensor<double>> jacobians)
    {
        if (jacobians.Count == 0) throw new ArgumentException("A chain needs at least one Jacobian.", nameof(jacobians));
        for (int i = 0; i < jacobians.Count; i++)
        {
            if (jacobians[i].Shape.Rank != 2)
                throw new ShapeException($"A Jacobian is a matrix [outputs, inputs]; number {i + 1} has shape {jacobians[i].Shape}.");
            if (i > 0 && jacobians[i].Shape[1] != jacobians[i - 1].Shape[0])
                throw new ShapeException($"Jacobian {i + 1} of shape {jacobians[i].Shape} takes {jacobians[i].Shape[1]} inputs, but function {i} has {jacobians[i - 1].Shape[0]} outputs.");
        }
        this.jacobians = jacobians;
    }

    /// <summary>From the input on: (Jₙ ⋯ (J₃ (J₂ J₁))), as one multiplies when following the computation.</summary>
    public CountedProduct FromTheInput() => jacobians.Skip(1).Aggregate(new CountedProduct(jacobians[0], 0), (done, next) => done.MultipliedFromLeft(next));

    /// <summary>From the result back: (((Jₙ Jₙ₋₁) ⋯) J₁), the order of backpropagation.</summary>
    public CountedProduct FromTheResult() => jacobians.Reverse().Skip(1).Aggregate(new CountedProduct(jacobians[^1], 0), (done, next) => done.MultipliedFromRight(next));
}

/// <summary>A matrix product with its cost.</summary>
/// <param name="Product">The product so far.</param>
/// <param name="Multiplications">How many multiplications of two numbers it took.</param>
public sealed record CountedProduct(Tensor<double> Product, long Multiplications)
{
    internal CountedProduct MultipliedFromLeft(Tensor<double> a) => new(a.MatMul(Product), Multiplications + Count(a, Product));

    internal CountedProduct MultipliedFromRight(Tensor<double> b) => new(Product.MatMul(b), Multiplications + Count(Product, b));

    private static long Count(Tensor<double> a, Tensor<double> b) => (long)a.Shape[0] * a.Shape[1] * b.Shape[1];
}
