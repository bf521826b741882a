using System.Linq.Expressions;

namespace Course;

/// <summary>The functions of one variable that symbolic differentiation knows: derivative and LaTeX name of each.</summary>
/// <param name="Slope">f′(u), from the argument u and from f(u) itself.</param>
/// <param name="Latex">How its name is written.</param>
internal sealed record Elementary(Func<Expression, Expression, Expression> Slope, string Latex)
{
    private static readonly Dictionary<string, Elementary> Known = new()
    {
        [nameof(Math.Exp)] = new((u, y) => y, @"\exp"),
        [nameof(Math.Log)] = new((u, y) => Expression.Divide(One, u), @"\ln"),
        [nameof(Math.Sin)] = new((u, y) => Call(nameof(Math.Cos), u), @"\sin"),
        [nameof(Math.Cos)] = new((u, y) => Expression.Negate(Call(nameof(Math.Sin), u)), @"\cos"),
        [nameof(Math.Tan)] = new((u, y) => Expression.Add(One, Expression.Multiply(y, y)), @"\tan"),
        [nameof(Math.Sinh)] = new((u, y) => Call(nameof(Math.Cosh), u), @"\sinh"),
        [nameof(Math.Cosh)] = new((u, y) => Call(nameof(Math.Sinh), u), @"\cosh"),
        [nameof(Math.Tanh)] = new((u, y) => Expression.Subtract(One, Expression.Multiply(y, y)), @"\tanh"),
        [nameof(Math.Sqrt)] = new((u, y) => Expression.Divide(Expression.Constant(0.5), y), @"\sqrt"),
    };

    private static Expression One => Expression.Constant(1.0);

    /// <summary>The function that a call names, or null.</summary>
    public static Elementary? Of(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Math) && call.Arguments.Count == 1 && call.Type == typeof(double) ? Known.GetValueOrDefault(call.Method.Name) : null;

    /// <summary>Whether a call is Math.Pow.</summary>
    public static bool IsPower(MethodCallExpression call) => call.Method.DeclaringType == typeof(Math) && call.Method.Name == nameof(Math.Pow);

    /// <summary>A call of one of Math's functions of numbers.</summary>
    public static MethodCallExpression Call(string name, params Expression[] arguments) =>
        Expression.Call(typeof(Math).GetMethod(name, [.. arguments.Select(_ => typeof(double))])!, arguments);

    /// <summary>The error for a node that none of the rules covers.</summary>
    public static UnsupportedExpressionException Unsupported(Expression node) => new(
        $"There is no rule for '{node}' ({node.NodeType}, of type {node.Type.Name}). Symbolic differentiation knows numbers of type double with +, −, *, /, and Math.{string.Join(", ", Known.Keys)} and Pow.");
}
