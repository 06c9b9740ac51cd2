#include "shell/gl_texture.h"

#include <glad/gl.h>

#include <cstddef>

namespace act {
namespace {

void bind(unsigned name) {
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

} // namespace

GlTexture::GlTexture() {
    glGenTextures(1, &name_);
    bind(name_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    const GLint white_with_coverage[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_coverage);
}

GlTexture::~GlTexture() {
    glDeleteTextures(1, &name_);
}

std::uintptr_t GlTexture::replace(const unsigned char* pixels, int width, int height) {
    bind(name_);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
    return name_;
}

void GlTexture::update(const unsigned char* pixels, int width, int top, int bottom) {
    bind(name_);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, top, width, bottom - top, GL_RED, GL_UNSIGNED_BYTE,
                    pixels + static_cast<std::ptrdiff_t>(top) * width);
}

} // namespace act
