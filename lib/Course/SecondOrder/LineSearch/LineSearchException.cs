namespace Course;

/// <summary>A line search found no step. The message says why.</summary>
public sealed class LineSearchException(string message) : InvalidOperationException(message)
{
    internal static void ThrowIfUphill(Ray ray)
    {
        if (!(ray.StartSlope <= 0))
            throw new LineSearchException($"A line search needs a direction in which the objective falls, but its slope here is {TensorText.Number(ray.StartSlope)}. With an indefinite Hessian Newton's direction may go up: use DampedNewton.");
    }
}
