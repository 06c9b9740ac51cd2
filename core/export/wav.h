#pragma once
// Sounds of figures as WAV files. The file is a head of 44 bytes before the samples, which is less than the calls that a
// library for sound files needs.

#include "base/atomic_file.h"
#include "figure/sound.h"

namespace act {

/// 16 bits, stereo. A failure is reported by the file's commit().
void write_wav(const Sound& sound, AtomicFile& file);

} // namespace act
