using System.Globalization;
using System.Linq.Expressions;

namespace Course;

/// <summary>Writes an expression as C#, with no more parentheses than needed.</summary>
internal static class CSharpPrinter
{
    private const int SumLevel = 1, ProductLevel = 2, UnaryLevel = 3, AtomLevel = 4;

    public static string Write(Expression node) => Part(node).Text;

    private static (string Text, int Level) Part(Expression node) => node switch
    {
        ParameterExpression parameter => (parameter.Name!, AtomLevel),
        _ when Literal.Of(node) is { } number => (number.ToString("R", CultureInfo.InvariantCulture), number < 0 ? UnaryLevel : AtomLevel),
        UnaryExpression { NodeType: ExpressionType.Negate } minus => ($"-{In(minus.Operand, AtomLevel)}", UnaryLevel),
        BinaryExpression { NodeType: ExpressionType.Add } f => ($"{In(f.Left, SumLevel)} + {In(f.Right, ProductLevel)}", SumLevel),
        BinaryExpression { NodeType: ExpressionType.Subtract } f => ($"{In(f.Left, SumLevel)} - {In(f.Right, ProductLevel)}", SumLevel),
        BinaryExpression { NodeType: ExpressionType.Multiply } f => ($"{In(f.Left, ProductLevel)} * {In(f.Right, UnaryLevel)}", ProductLevel),
        BinaryExpression { NodeType: ExpressionType.Divide } f => ($"{In(f.Left, ProductLevel)} / {In(f.Right, UnaryLevel)}", ProductLevel),
        MethodCallExpression call when Elementary.IsPower(call) || Elementary.Of(call) is not null =>
            ($"Math.{call.Method.Name}({string.Join(", ", call.Arguments.Select(Write))})", AtomLevel),
        _ => throw Elementary.Unsupported(node),
    };

    private static string In(Expression node, int level)
    {
        var (text, own) = Part(node);
        return own < level ? $"({text})" : text;
    }
}
