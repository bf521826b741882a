using System.Linq.Expressions;
using static System.Linq.Expressions.Expression;

namespace Course;

/// <summary>The rules of differentiation, applied from the outermost operation inwards. Nothing is simplified here.</summary>
/// <param name="variable">What is differentiated by.</param>
internal sealed class Differentiator(ParameterExpression variable)
{
    public Expression Of(Expression f) => f switch
    {
        ParameterExpression parameter => Constant(parameter == variable ? 1.0 : 0.0),
        _ when Literal.Is(f) => Constant(0.0),
        UnaryExpression { NodeType: ExpressionType.Negate } minus => Negate(Of(minus.Operand)),
        UnaryExpression { NodeType: ExpressionType.UnaryPlus } plus => Of(plus.Operand),
        BinaryExpression { Method: null } operation when f.Type == typeof(double) => OfOperation(operation),
        MethodCallExpression call when Elementary.IsPower(call) => OfPower(call, call.Arguments[0], call.Arguments[1]),
        MethodCallExpression call when Elementary.Of(call) is { } rule => Multiply(rule.Slope(call.Arguments[0], call), Of(call.Arguments[0])),
        _ => throw Elementary.Unsupported(f),
    };

    private Expression OfOperation(BinaryExpression f)
    {
        var (u, v) = (f.Left, f.Right);
        return f.NodeType switch
        {
            ExpressionType.Add => Add(Of(u), Of(v)),
            ExpressionType.Subtract => Subtract(Of(u), Of(v)),
            ExpressionType.Multiply => Add(Multiply(Of(u), v), Multiply(u, Of(v))),
            ExpressionType.Divide => Divide(Subtract(Multiply(Of(u), v), Multiply(u, Of(v))), Multiply(v, v)),
            _ => throw Elementary.Unsupported(f),
        };
    }

    /// <summary>(uᶜ)′ = c uᶜ⁻¹ u′ for a constant exponent; in general (uᵛ)′ = uᵛ (v′ ln u + v u′/u).</summary>
    private Expression OfPower(Expression power, Expression u, Expression v) => Literal.Is(v)
        ? Multiply(Multiply(v, Elementary.Call(nameof(Math.Pow), u, Subtract(v, Constant(1.0)))), Of(u))
        : Multiply(power, Add(Multiply(Of(v), Elementary.Call(nameof(Math.Log), u)), Divide(Multiply(v, Of(u)), u)));
}
