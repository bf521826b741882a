using System.Linq.Expressions;

namespace Course;

/// <summary>Numbers inside expressions: constants, captured variables, static fields, and conversions of those.</summary>
internal static class Literal
{
    /// <summary>Whether a node is a number that does not depend on any variable of the expression.</summary>
    public static bool Is(Expression node) => node switch
    {
        ConstantExpression => true,
        MemberExpression member => member.Expression is null || Is(member.Expression),
        UnaryExpression { NodeType: ExpressionType.Convert } conversion => Is(conversion.Operand),
        _ => false,
    };

    /// <summary>The number, or null where the node is none.</summary>
    public static double? Of(Expression node) => node switch
    {
        ConstantExpression { Value: double number } => number,
        _ when node.Type == typeof(double) && Is(node) => Expression.Lambda<Func<double>>(node).Compile(preferInterpretation: true)(),
        _ => null,
    };
}
