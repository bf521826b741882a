using System.Linq.Expressions;
using static System.Linq.Expressions.Expression;

namespace Course;

/// <summary>
/// Light simplification from the innermost operation outwards: constants are folded, 0 and 1 carried out, signs and numeric
/// factors moved to the front. 0 · x counts as 0, as in algebra, even where x might turn out infinite.
/// </summary>
internal sealed class Simplifier : ExpressionVisitor
{
    public static Expression Of(Expression expression) => new Simplifier().Visit(expression);

    protected override Expression VisitUnary(UnaryExpression node) => node.NodeType switch
    {
        ExpressionType.Negate => Minus(Visit(node.Operand)),
        ExpressionType.UnaryPlus => Visit(node.Operand),
        _ when Literal.Of(node) is { } number => Constant(number),
        _ => base.VisitUnary(node),
    };

    protected override Expression VisitMember(MemberExpression node) => Literal.Of(node) is { } number ? Constant(number) : base.VisitMember(node);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        Expression u = Visit(node.Left), v = Visit(node.Right);
        return node.NodeType switch
        {
            ExpressionType.Add => Sum(u, v),
            ExpressionType.Subtract => Difference(u, v),
            ExpressionType.Multiply => Product(u, v),
            ExpressionType.Divide => Quotient(u, v),
            _ => node.Update(u, node.Conversion, v),
        };
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var call = (MethodCallExpression)base.VisitMethodCall(node);
        if (Elementary.IsPower(call))
        {
            if (Literal.Of(call.Arguments[1]) == 1) return call.Arguments[0];
            if (Literal.Of(call.Arguments[1]) == 0) return Constant(1.0);
        }
        bool isNumber = call.Type == typeof(double) && call.Object is null && call.Arguments.All(argument => argument is ConstantExpression);
        return isNumber ? Constant(Lambda<Func<double>>(call).Compile(preferInterpretation: true)()) : call;
    }

    private static Expression Sum(Expression u, Expression v) => (Literal.Of(u), Literal.Of(v)) switch
    {
        ({ } a, { } b) => Constant(a + b),
        (0, _) => v,
        (_, 0) => u,
        _ when v is UnaryExpression { NodeType: ExpressionType.Negate } minus => Subtract(u, minus.Operand),
        _ => Add(u, v),
    };

    private static Expression Difference(Expression u, Expression v) => (Literal.Of(u), Literal.Of(v)) switch
    {
        ({ } a, { } b) => Constant(a - b),
        (0, _) => Minus(v),
        (_, 0) => u,
        _ when v is UnaryExpression { NodeType: ExpressionType.Negate } minus => Add(u, minus.Operand),
        _ => Subtract(u, v),
    };

    private static Expression Product(Expression u, Expression v) => (Literal.Of(u), Literal.Of(v)) switch
    {
        ({ } a, { } b) => Constant(a * b),
        (0, _) or (_, 0) => Constant(0.0),
        (1, _) => v,
        (_, 1) => u,
        (-1, _) => Minus(v),
        (_, -1) => Minus(u),
        (null, not null) => Product(v, u),
        ({ } a, _) when v is BinaryExpression { NodeType: ExpressionType.Multiply } product && Literal.Of(product.Left) is { } b => Product(Constant(a * b), product.Right),
        (null, null) when u is UnaryExpression { NodeType: ExpressionType.Negate } minus => Minus(Product(minus.Operand, v)),
        (null, null) when v is UnaryExpression { NodeType: ExpressionType.Negate } minus => Minus(Product(u, minus.Operand)),
        _ => Multiply(u, v),
    };

    private static Expression Quotient(Expression u, Expression v) => (Literal.Of(u), Literal.Of(v)) switch
    {
        ({ } a, { } b) when b != 0 => Constant(a / b),
        (0, not 0) => Constant(0.0),
        (_, 1) => u,
        _ => Divide(u, v),
    };

    private static Expression Minus(Expression u) => u switch
    {
        ConstantExpression { Value: double a } => Constant(-a),
        UnaryExpression { NodeType: ExpressionType.Negate } minus => minus.Operand,
        BinaryExpression { NodeType: ExpressionType.Multiply } product when Literal.Of(product.Left) is { } a => Product(Constant(-a), product.Right),
        _ => Negate(u),
    };
}
