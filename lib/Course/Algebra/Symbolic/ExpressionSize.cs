using System.Linq.Expressions;

namespace Course;

/// <summary>Counts the nodes of an expression tree.</summary>
internal sealed class ExpressionSize : ExpressionVisitor
{
    private int nodes;

    public static int Of(Expression expression)
    {
        var counter = new ExpressionSize();
        counter.Visit(expression);
        return counter.nodes;
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is null) return null;
        nodes++;
        // A captured variable is one constant to the reader, whatever the compiler made of it.
        return node is MemberExpression ? node : base.Visit(node);
    }
}
