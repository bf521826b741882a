using System.Linq.Expressions;

namespace Course;

/// <summary>Writes an expression as LaTeX.</summary>
internal static class TexPrinter
{
    public static Tex Write(Expression node) => node switch
    {
        ParameterExpression parameter => parameter.Name!,
        _ when Literal.Of(node) is { } number => number,
        UnaryExpression { NodeType: ExpressionType.Negate } minus => -Write(minus.Operand),
        BinaryExpression { NodeType: ExpressionType.Add } f => Write(f.Left) + Write(f.Right),
        BinaryExpression { NodeType: ExpressionType.Subtract } f => Write(f.Left) - Write(f.Right),
        BinaryExpression { NodeType: ExpressionType.Multiply } f => Product(Write(f.Left), Write(f.Right)),
        BinaryExpression { NodeType: ExpressionType.Divide } f => Write(f.Left) / Write(f.Right),
        MethodCallExpression call when Elementary.IsPower(call) => Write(call.Arguments[0]).Power(Write(call.Arguments[1]).Text),
        MethodCallExpression { Method.Name: nameof(Math.Sqrt) } call => new($@"\sqrt{{{Write(call.Arguments[0])}}}"),
        MethodCallExpression call when Elementary.Of(call) is { } function => Tex.Function(function.Latex, Write(call.Arguments[0])),
        _ => throw Elementary.Unsupported(node),
    };

    private static Tex Product(Tex u, Tex v)
    {
        if (u == v) return u.Power("2");
        string right = v.In(TexBinding.Product);
        return new($@"{u.In(TexBinding.Product)}{(char.IsAsciiDigit(right[0]) ? @" \cdot " : @"\,")}{right}", TexBinding.Product);
    }
}
