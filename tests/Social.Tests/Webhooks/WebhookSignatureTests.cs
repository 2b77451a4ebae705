using System.Security.Cryptography;
using System.Text;
using Social.Webhooks;

namespace Social.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("what do ya want for nothing?");

    // RFC 4231, test case 2, and RFC 2202, test case 2.
    [Theory]
    [InlineData("SHA256", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("SHA1", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    public void The_published_vectors_fit_whole_or_in_two_parts_and_under_no_other_secret(string algorithm, string signature)
    {
        byte[] given = Convert.FromHexString(signature);
        HashAlgorithmName name = new(algorithm);

        WebhookSignature.Fits(name, "Jefe", [], Body, given).ShouldBeTrue();
        WebhookSignature.Fits(name, "Jefe", Body.AsSpan(0, 5), Body.AsSpan(5), given).ShouldBeTrue();
        WebhookSignature.Fits(name, "jefe", [], Body, given).ShouldBeFalse();
        WebhookSignature.Fits(name, "", [], Body, given).ShouldBeFalse();
        WebhookSignature.Fits(name, null, [], Body, given).ShouldBeFalse();
        WebhookSignature.Fits(name, "Jefe", [], Body, given.AsSpan(1)).ShouldBeFalse();
        given[^1] ^= 1;
        WebhookSignature.Fits(name, "Jefe", [], Body, given).ShouldBeFalse();
    }

    [Fact]
    public void The_same_bytes_have_the_same_name()
    {
        WebhookSignature.DeliveryIdOf(Body).ShouldBe(WebhookSignature.DeliveryIdOf([.. Body]));
        WebhookSignature.DeliveryIdOf(Body).ShouldNotBe(WebhookSignature.DeliveryIdOf(Body.AsSpan(1)));
        WebhookSignature.DeliveryIdOf(Body).Length.ShouldBe(32);
    }
}
