using System.Text.RegularExpressions;
using Social.Auth;

namespace Social.Tests.Auth;

public sealed class PkceTests
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    [Fact]
    public void The_challenge_is_that_of_rfc_7636() => Pkce.S256(Verifier).ShouldBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    [Fact]
    public void The_hexadecimal_challenge_is_that_of_tiktok() =>
        Pkce.S256Hex(Verifier).ShouldBe("13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3");

    [Fact]
    public void A_verifier_is_43_allowed_characters_and_never_the_same()
    {
        string[] verifiers = [.. Enumerable.Range(0, 100).Select(_ => Pkce.CreateVerifier())];

        verifiers.ShouldAllBe(verifier => Regex.IsMatch(verifier, "^[A-Za-z0-9_-]{43}$"));
        verifiers.Distinct().Count().ShouldBe(100);
    }
}
