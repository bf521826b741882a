namespace Course.Tests;

public class GradientsTests
{
    private static readonly Var<Tensor<double>> X = new(Tensor.Of(2.0));

    [Fact]
    public void NothingIsRecordedInsideAScopeThatIsOff()
    {
        using (Gradients.Off())
        {
            Assert.False(Gradients.Enabled);
            var y = X.Square() * X + 1;
            Assert.Equal(9, y.Value.Scalar);
            Assert.False(y.RequiresGradient);
            Assert.Empty(y.Parents);
        }
        Assert.True(Gradients.Enabled);
        Assert.True(X.Square().RequiresGradient);
    }

    [Fact]
    public void ANewLeafStillRequiresAGradient()
    {
        using (Gradients.Off()) Assert.True(new Var<Tensor<double>>(Tensor.Of(1.0)).RequiresGradient);
    }

    [Fact]
    public void BackwardOfAnUnrecordedResultSaysWhy()
    {
        using var off = Gradients.Off();
        Assert.Contains("Gradients.Off()", Assert.Throws<GradientException>(() => X.Square().Backward()).Message);
    }

    [Fact]
    public void ScopesNestAndOnRecordsAgain()
    {
        using (Gradients.Off())
        {
            using (Gradients.On()) Assert.True(X.Square().RequiresGradient);
            using (Gradients.Off()) Assert.False(Gradients.Enabled);
            Assert.False(Gradients.Enabled);
        }
    }

    [Fact]
    public void AScopeClosedTwiceClosesOnce()
    {
        using var outer = Gradients.Off();
        var inner = Gradients.On();
        inner.Dispose();
        using var again = Gradients.On();
        inner.Dispose();
        Assert.True(Gradients.Enabled);
    }

    [Fact]
    public async Task AScopeFollowsAnAwaitAndNoOtherFlow()
    {
        var opened = new TaskCompletionSource();
        var looked = new TaskCompletionSource();
        var inside = Task.Run(async () =>
        {
            using (Gradients.Off())
            {
                opened.SetResult();
                await looked.Task;
                return Gradients.Enabled;
            }
        });
        await opened.Task;
        Assert.True(Gradients.Enabled);
        looked.SetResult();
        Assert.False(await inside);
    }
}
