namespace Course;

/// <summary>Why an iteration ended.</summary>
public enum StopReason
{
    /// <summary>‖∇J‖ fell to the tolerance: as good as stationary.</summary>
    GradientSmall,

    /// <summary>J changed by no more than the tolerance in the last step.</summary>
    ValueChangeSmall,

    /// <summary>The largest number of steps was reached.</summary>
    IterationCap,

    /// <summary>The next point, its value or its gradient is no finite number any more.</summary>
    Diverged,
}
