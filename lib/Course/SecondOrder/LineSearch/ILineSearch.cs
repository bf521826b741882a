namespace Course;

/// <summary>Decides how far to go along a direction.</summary>
public interface ILineSearch
{
    /// <summary>The step size α &gt; 0; 0 where the objective is level along the direction.</summary>
    /// <param name="ray">From where, in which direction.</param>
    /// <exception cref="LineSearchException">The direction does not go down, or no step was found.</exception>
    double Step(Ray ray);
}
