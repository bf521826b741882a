namespace Course.Tests;

public class GoldenTests
{
    [Fact]
    public void MatMulAndItsBackwardRulesAreThoseOfPytorch()
    {
        var golden = Golden.Load("matmul");
        Laws.Close(golden["X"].MatMul(golden["W"]), golden["Y"], Verify.PytorchTolerance, "Y");
        Laws.Close(MatMul.Left(golden["G"], golden["W"]), golden["dX"], Verify.PytorchTolerance, "dX");
        Laws.Close(MatMul.Right(golden["X"], golden["G"]), golden["dW"], Verify.PytorchTolerance, "dW");
    }

    [Fact]
    public void AMissingSetSaysHowToMakeIt() => Assert.Contains("make.py", Assert.Throws<FileNotFoundException>(() => Golden.Load("nothing")).Message);

    [Fact]
    public void AMissingTensorNamesThoseThere() => Assert.Contains("dW", Assert.Throws<KeyNotFoundException>(() => Golden.Load("matmul")["nothing"]).Message);
}
