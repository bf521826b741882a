namespace Course;

/// <summary>The two ways to write momentum. They take the same path when η of the classical form is (1 − β) times that of the averaged one.</summary>
/// <remarks>Ledger E-18.</remarks>
public enum MomentumForm
{
    /// <summary>v ← β v + (1 − β) g, θ ← θ − η v.</summary>
    Averaged,

    /// <summary>Δ ← β Δ − η g, θ ← θ + Δ.</summary>
    Classical,
}

/// <summary>From the form to the piece that does it.</summary>
internal static class MomentumForms
{
    public static UpdatePiece<T> Piece<T>(this MomentumForm form, double beta, Nesterov nesterov) where T : unmanaged, IFloatingPointIeee754<T> => form switch
    {
        MomentumForm.Averaged => new AveragedMomentum<T>(beta, nesterov),
        MomentumForm.Classical => new ClassicalMomentum<T>(beta, nesterov),
        _ => throw new ArgumentOutOfRangeException(nameof(form), $"form must be {MomentumForm.Averaged} or {MomentumForm.Classical}; got {form}."),
    };
}
